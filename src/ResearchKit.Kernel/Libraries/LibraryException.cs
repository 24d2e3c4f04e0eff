namespace ResearchKit.Kernel.Libraries;

/// <summary>A library that a notebook asks for cannot be had; the message says what to do.</summary>
internal sealed class LibraryException(string message) : Exception(message);
