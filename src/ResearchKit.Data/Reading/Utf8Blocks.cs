using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ResearchKit.Data.Reading;

/// <summary>
/// A file in blocks that hold whole UTF-8 characters. A block ends before the first fault of the encoding, so that the
/// walk over it ends at the line of the fault.
/// </summary>
internal sealed class Utf8Blocks(FileStream file, int size, string path) : IDisposable
{
    private readonly byte[] _buffer = new byte[size];
    private long _read;
    private int _carried;
    private int _usable;

    /// <summary>Where the text starts in the file: behind a byte order mark, if there is one.</summary>
    public long Origin { get; private set; }

    public bool IsAtEnd { get; private set; }

    /// <summary>What is wrong with the byte behind the current block; null where nothing is.</summary>
    public string? Fault { get; private set; }

    public ReadOnlySpan<byte> First()
    {
        var block = Next();
        if (block.StartsWith("\uFEFF"u8))
        {
            Origin = 3;
            return block[3..];
        }
        // Both are never UTF-8: nothing of such a file would come through, and the remedy is another one.
        if (_buffer is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new InputException("The file is UTF-16; save it as UTF-8.", path, 1);
        return block;
    }

    public ReadOnlySpan<byte> Next()
    {
        // What is behind the last whole character comes first in the next block.
        _buffer.AsSpan(_usable, _carried).CopyTo(_buffer);
        var filled = _carried;
        while (filled < size)
        {
            var count = RandomAccess.Read(file.SafeFileHandle, _buffer.AsSpan(filled), _read);
            if (count == 0)
            {
                IsAtEnd = true;
                break;
            }
            _read += count;
            filled += count;
        }
        var block = _buffer.AsSpan(0, filled);
        _usable = IsAtEnd ? filled : filled - IncompleteTail(block);
        _carried = filled - _usable;
        block = block[.._usable];
        if (!Utf8.IsValid(block) || block.Contains((byte)0))
        {
            var end = FirstFault(block);
            Fault = block[end] == 0
                ? "There is a NUL byte; a text file is needed."
                : $"The byte 0x{block[end].ToString("X2", CultureInfo.InvariantCulture)} is not UTF-8; save the file as UTF-8.";
            IsAtEnd = true;
            block = block[..end];
        }
        return block;
    }

    public void Dispose() => file.Dispose();

    private static int IncompleteTail(ReadOnlySpan<byte> block)
    {
        for (var tail = 1; tail <= Math.Min(3, block.Length); tail++)
        {
            var lead = block[^tail];
            if (lead < 0x80)
                return 0;
            if (lead >= 0xC0)
                return tail < (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2) ? tail : 0;
        }
        return 0;
    }

    private static int FirstFault(ReadOnlySpan<byte> block)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(block[position..], out var rune, out var length) == System.Buffers.OperationStatus.Done && rune.Value != 0)
            position += length;
        return position;
    }
}
