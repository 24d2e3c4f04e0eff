using System.Text;
using System.Text.Unicode;

namespace ResearchKit.Notebooks.Documents;

/// <summary>A file's bytes as the UTF-8 text that a notebook is, whatever its format.</summary>
internal static class Utf8Text
{
    /// <summary>The bytes without a byte order mark.</summary>
    /// <exception cref="NotebookFormatException">A byte is not UTF-8; the message names its line.</exception>
    public static ReadOnlyMemory<byte> Checked(byte[] bytes, string name)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var utf8 = bytes.AsMemory(bytes.AsSpan().StartsWith(mark) ? mark.Length : 0);
        if (!Utf8.IsValid(utf8.Span))
            throw Failure(utf8.Span, name);
        return utf8;
    }

    private static NotebookFormatException Failure(ReadOnlySpan<byte> utf8, string name)
    {
        var start = 0;
        while (Rune.DecodeFromUtf8(utf8[start..], out _, out var length) == System.Buffers.OperationStatus.Done)
            start += length;
        var line = utf8[..start].Count((byte)'\n') + 1;
        return new NotebookFormatException(name, $"line {line}", $"byte 0x{utf8[start]:X2} is not UTF-8; a notebook is UTF-8 text.");
    }
}
