namespace ResearchKit.Kernel.Jupyter.Wire;

/// <summary>The connection file, or what it asks for, cannot be had. The message is for the user.</summary>
internal sealed class ConnectionException(string message) : Exception(message);
