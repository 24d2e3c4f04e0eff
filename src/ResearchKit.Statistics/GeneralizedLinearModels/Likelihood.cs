namespace ResearchKit.Statistics.GeneralizedLinearModels;

/// <summary>Outcomes and columns of a fit. Sums are made over blocks, and blocks added in their order: the same on any number of threads.</summary>
internal sealed class Likelihood
{
    // Enough blocks to keep a thread busy for a millisecond.
    private const int ChunkRows = 32 * WorkingColumns.Block;

    private readonly ReadOnlyMemory<double> _outcomes;
    private readonly ReadOnlyMemory<double> _offsets;

    /// <param name="columns">What explains.</param>
    /// <param name="outcomes">What is explained.</param>
    /// <param name="offsets">What is added to each predictor; empty for nothing.</param>
    public Likelihood(WorkingColumns columns, ReadOnlyMemory<double> outcomes, ReadOnlyMemory<double> offsets)
    {
        (Columns, _outcomes, _offsets) = (columns, outcomes, offsets);
        Predictors = new double[columns.Rows];
    }

    public WorkingColumns Columns { get; }

    /// <summary>The same outcomes by other columns.</summary>
    public Likelihood With(WorkingColumns columns) => new(columns, _outcomes, _offsets);

    /// <summary>η of each observation as of the last pass.</summary>
    public double[] Predictors { get; }

    public ReadOnlySpan<double> Outcomes => _outcomes.Span;

    public ReadOnlyMemory<double> OutcomeMemory => _outcomes;

    /// <summary>Looks at all observations at given coefficients, and moves <see cref="Predictors"/> there.</summary>
    public Pass At(double[] coefficients, ResponseFamily family) => Sum((start, count, block, sums) =>
    {
        Span<double> predictors = stackalloc double[count], weights = stackalloc double[count], residuals = stackalloc double[count];
        Combine(start, block, coefficients, predictors);
        var old = Predictors.AsSpan(start, count);
        for (var i = 0; i < count; i++)
        {
            var move = Math.Abs(predictors[i] - old[i]);
            sums.LargestMove = Math.Max(sums.LargestMove, move);
            sums.LargestChange = Math.Max(sums.LargestChange, move / (1 + Math.Abs(predictors[i])));
        }
        predictors.CopyTo(old);
        sums.Deviance += family.Evaluate(_outcomes.Span.Slice(start, count), predictors, weights, residuals);
        Add(block, weights, residuals, sums);
    });

    /// <summary>
    /// The first look of families whose outcomes themselves are a good guess: the score is that of the coefficients which
    /// come next, not of a step from any.
    /// </summary>
    public Pass AtOutcomes(ResponseFamily family) => Sum((start, count, block, sums) =>
    {
        Span<double> predictors = stackalloc double[count], weights = stackalloc double[count], residuals = stackalloc double[count];
        var outcomes = _outcomes.Span.Slice(start, count);
        for (var i = 0; i < count; i++)
            predictors[i] = family.Start(outcomes[i]);
        sums.Deviance += family.Evaluate(outcomes, predictors, weights, residuals);
        for (var i = 0; i < count; i++)
            residuals[i] += weights[i] * (predictors[i] - (_offsets.IsEmpty ? 0 : _offsets.Span[start + i]));
        Add(block, weights, residuals, sums);
    });

    /// <summary>Σ r² x xᵀ for the residuals r at the last pass.</summary>
    public double[] SquaresOfScores(ResponseFamily family) => Sum((start, count, block, sums) =>
    {
        Span<double> weights = stackalloc double[count], residuals = stackalloc double[count], nothing = stackalloc double[count];
        family.Evaluate(_outcomes.Span.Slice(start, count), Predictors.AsSpan(start, count), weights, residuals);
        CrossProducts.Multiply(residuals, residuals, weights);
        nothing.Clear();
        Add(block, weights, nothing, sums);
    }).Information;

    /// <summary>The same of sums of scores over clusters.</summary>
    /// <param name="family">How outcomes are distributed.</param>
    /// <param name="clusters">The place of each observation's cluster.</param>
    /// <param name="count">How many clusters there are.</param>
    public double[] SquaresOfClusterScores(ResponseFamily family, int[] clusters, int count)
    {
        var p = Columns.Count;
        var scores = new double[count * p];
        var block = new double[p * WorkingColumns.Stride];
        Span<double> weights = stackalloc double[WorkingColumns.Block], residuals = stackalloc double[WorkingColumns.Block];
        for (var start = 0; start < Columns.Rows; start += WorkingColumns.Block)
        {
            var rows = Math.Min(WorkingColumns.Block, Columns.Rows - start);
            Columns.Fill(start, rows, block);
            family.Evaluate(_outcomes.Span.Slice(start, rows), Predictors.AsSpan(start, rows), weights, residuals);
            for (var i = 0; i < rows; i++)
            {
                for (var j = 0; j < p; j++)
                    scores[clusters[start + i] * p + j] += residuals[i] * block[j * WorkingColumns.Stride + i];
            }
        }
        var triangle = new double[p * (p + 1) / 2];
        for (var c = 0; c < count; c++)
        {
            for (int j = 0, place = 0; j < p; j++)
            {
                for (var k = 0; k <= j; k++, place++)
                    triangle[place] += scores[c * p + j] * scores[c * p + k];
            }
        }
        return triangle;
    }

    /// <summary>For some rows Σ x times a step, without offset.</summary>
    public void Move(int start, int count, double[] step, Span<double> block, Span<double> moves)
    {
        Columns.Fill(start, count, block);
        moves[..count].Clear();
        for (var j = 0; j < step.Length; j++)
            CrossProducts.AddTo(moves[..count], step[j], block.Slice(j * WorkingColumns.Stride, count));
    }

    private void Combine(int start, Span<double> block, double[] coefficients, Span<double> predictors)
    {
        if (_offsets.IsEmpty)
            predictors.Clear();
        else
            _offsets.Span.Slice(start, predictors.Length).CopyTo(predictors);
        for (var j = 0; j < coefficients.Length; j++)
            CrossProducts.AddTo(predictors, coefficients[j], block.Slice(j * WorkingColumns.Stride, predictors.Length));
    }

    private void Add(Span<double> block, Span<double> weights, Span<double> residuals, Sums sums)
    {
        CrossProducts.AddWeightedSquares(block, Columns.Count, weights, sums.Weighted, sums.Information);
        for (var j = 0; j < Columns.Count; j++)
            sums.Score[j] += CrossProducts.Dot(residuals, block.Slice(j * WorkingColumns.Stride, residuals.Length));
    }

    private Pass Sum(BlockWork work)
    {
        var p = Columns.Count;
        var chunks = new Sums[(Columns.Rows + ChunkRows - 1) / ChunkRows];
        Parallel.For(0, chunks.Length, () => new double[p * WorkingColumns.Stride], (c, _, block) =>
        {
            var sums = new Sums(p);
            var end = Math.Min(Columns.Rows, (c + 1) * ChunkRows);
            for (var start = c * ChunkRows; start < end; start += WorkingColumns.Block)
            {
                var count = Math.Min(WorkingColumns.Block, end - start);
                Columns.Fill(start, count, block);
                work(start, count, block, sums);
            }
            chunks[c] = sums;
            return block;
        }, _ => { });
        var total = new Sums(p);
        foreach (var sums in chunks)
            total.Add(sums);
        return new(total.Deviance, total.Information, total.Score, total.LargestMove, total.LargestChange);
    }

    private delegate void BlockWork(int start, int count, double[] block, Sums sums);

    private sealed class Sums(int columns)
    {
        public double Deviance { get; set; }

        public double LargestMove { get; set; }

        public double LargestChange { get; set; }

        public double[] Information { get; } = new double[columns * (columns + 1) / 2];

        public double[] Score { get; } = new double[columns];

        public double[] Weighted { get; } = new double[WorkingColumns.Block];

        public void Add(Sums other)
        {
            Deviance += other.Deviance;
            LargestMove = Math.Max(LargestMove, other.LargestMove);
            LargestChange = Math.Max(LargestChange, other.LargestChange);
            for (var i = 0; i < Information.Length; i++)
                Information[i] += other.Information[i];
            for (var j = 0; j < Score.Length; j++)
                Score[j] += other.Score[j];
        }
    }
}
