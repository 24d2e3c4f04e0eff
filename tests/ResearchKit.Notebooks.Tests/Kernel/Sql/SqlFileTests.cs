using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.Sql;

public class SqlFileTests : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel;
    private readonly string _csv;

    public SqlFileTests(SharedKernel shared)
    {
        _kernel = shared.Kernel;
        _csv = _kernel.Folder.File("po'sts.csv");
        File.WriteAllText(_csv, "name,likes,day\na,1,2026-01-31\nb,,2026-02-28\n");
    }

    [Theory]
    [InlineData("from 'po''sts.csv'")]
    [InlineData("select * from read_csv('po''sts.csv')")]
    [InlineData("select * from './po''s*.csv' union all from 'po''sts.csv' where false")]
    [InlineData("with p as (from 'po''sts.csv') select * from p where exists (from 'po''sts.csv')")]
    public void A_csv_file_is_queried_by_its_path_and_told_once(string query)
    {
        var cell = _kernel.Run("#!sql\n" + query);
        Assert.Equal("name   likes  day\n────  ──────  ──────────\na          1  2026-01-31\nb     <null>  2026-02-28\n2 rows × 3 columns", cell.Result);
        Assert.Equal([_csv], FilesRead(cell));
    }

    [Fact]
    public void A_parquet_file_is_told_when_it_is_read_not_when_it_is_written()
    {
        Assert.Empty(FilesRead(_kernel.Run("#!sql\ncopy (select 1 as n) to 'one.parquet' (format parquet)")));
        var cell = _kernel.Run("#!sql\nfrom 'one.parquet'");
        Assert.Equal("n\n─\n1\n1 row × 1 column", cell.Result);
        Assert.Equal([_kernel.Folder.File("one.parquet")], FilesRead(cell));
        // From DuckDB's own cache this time: it is read all the same.
        Assert.Equal([_kernel.Folder.File("one.parquet")], FilesRead(_kernel.Run("#!sql\nfrom 'one.parquet'")));
        Assert.Empty(FilesRead(_kernel.Run("#!sql\nselect 1")));
    }

    [Fact]
    public void A_view_over_a_file_reads_it_when_it_is_shared()
    {
        Assert.True(_kernel.Run("#!sql\ncreate or replace view posts as from 'po''sts.csv'").Succeeded);
        var cell = _kernel.Run("#!share --from sql posts\nposts.Rows.Count");
        Assert.Equal("2", cell.Result);
        Assert.Equal([_csv], FilesRead(cell));
    }

    [Fact]
    public void A_file_is_told_even_where_the_query_fails()
    {
        var cell = _kernel.Run("#!sql\nselect name::int from 'po''sts.csv'");
        Assert.False(cell.Succeeded);
        Assert.Equal([_csv], FilesRead(cell));
    }

    private static IEnumerable<string> FilesRead(CellResult cell) => cell.Events.OfType<FileReadEvent>().Select(read => read.Path);
}
