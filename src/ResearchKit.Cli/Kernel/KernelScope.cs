namespace ResearchKit.Cli.Kernel;

/// <summary>For whom a kernel is installed.</summary>
/// <param name="Kernels">Jupyter's folder of kernel specs.</param>
/// <param name="Copies">Our folder of the kernels' files.</param>
/// <param name="Data">What JUPYTER_PATH has to name where Jupyter does not look there by itself.</param>
internal sealed record KernelScope(string Kernels, string Copies, string Data)
{
    private const string Copied = "jupyter-kernel";

    public static KernelScope User()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Of(JupyterFolders.UserData, Path.Combine(local, "ResearchKit", Copied));
    }

    public static KernelScope Prefix(string prefix)
    {
        var share = Path.Combine(Path.GetFullPath(prefix), "share");
        return Of(Path.Combine(share, "jupyter"), Path.Combine(share, "researchkit", Copied));
    }

    /// <summary>The kernels of this scope that are ours.</summary>
    public IEnumerable<KernelSpec> Ours => KernelSpec.AllIn(Kernels).Where(spec => spec.IsOurs);

    /// <summary>The kernel of that name that Jupyter finds, here or elsewhere, ours or not.</summary>
    public IEnumerable<KernelSpec> Named(string name) => JupyterFolders.Kernels.Prepend(Kernels).Distinct()
        .SelectMany(KernelSpec.AllIn)
        // As Jupyter compares them.
        .Where(spec => spec.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static KernelScope Of(string data, string copies) => new(JupyterFolders.KernelsIn(data), copies, data);
}
