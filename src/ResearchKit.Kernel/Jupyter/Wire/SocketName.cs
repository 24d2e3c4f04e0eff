namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>The sockets on which messages are sent.</summary>
internal enum SocketName
{
    Shell,
    Control,
    Stdin,
    IOPub,
}
