using System.Text;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

/// <summary>Files that cannot be read, each with the exact message. FILE stands for the path.</summary>
public class MalformedCsvTests
{
    public static TheoryData<string, string> Shapes => new()
    {
        { "", "FILE: The file is empty; a header row and rows of data are needed." },
        { " \n\n\t\n", "FILE: The file is empty; a header row and rows of data are needed." },
        { "\uFEFF", "FILE: The file is empty; a header row and rows of data are needed." },
        { "\na,b\n1,2\n", "FILE, line 1: The first line is empty; a header row is needed there." },
        { "a,,c\n1,2,3\n", "FILE, line 1: The header has no name for column 2 of 3; every column needs one." },
        { "a,b,\n1,2,3\n", "FILE, line 1: The header has no name for column 3 of 3; every column needs one." },
        { "a,\" \",c\n1,2,3\n", "FILE, line 1: The header has no name for column 2 of 3; every column needs one." },
        { "a,b, a\n1,2,3\n", "FILE, line 1, column 'a': The header has this name twice, for columns 1 and 3; every column needs its own." },
        { "139441,12\n7,8\n", "FILE, line 1: The first row holds nothing but numbers ('139441,12'); a header row is needed above it." },
        { "\"a,b\n1,2\n", "FILE, line 1: A quote in the header is never closed: '\"a,b\\n1,2\\n'." },
        { "a,b,c\n1,2,3\n4,5\n", "FILE, line 3: The row has 2 cells where the header has 3: '4,5'." },
        { "a,b\n1,2\n3,4,5\n", "FILE, line 3: The row has 3 cells where the header has 2: '3,4,5'." },
        { "a,b\n\"x\ny\",2\n\n3\n", "FILE, line 5: The row has 1 cell where the header has 2: '3'." },
        { "a\n1\nhello, world\n", "FILE, line 3: The row has 2 cells where the header has 1: 'hello, world'." },
        { "a,b\n1,2\n3,\"four\n5,6\n", "FILE, line 3, column 'b': The quote that opens here is never closed: '3,\"four'." },
        { "a,b\n\"one\"1,2\n",
            "FILE, line 2, column 'a': Text follows a closing quote: '\"one\"1,2'; a quote within a quoted cell is written twice." },
        { "a,b\r1,2\r", "FILE, line 1: The line ends with a carriage return alone; LF or CR LF is needed." },
        { "a,b\n1,2\r", "FILE, line 2: The line ends with a carriage return alone; LF or CR LF is needed." },
        { "a,b\n1,2\n3,x\0y\n", "FILE, line 3, column 'b': There is a NUL byte; a text file is needed." },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_broken_shape_is_told_with_its_line(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.csv", text);

        var thrown = Assert.Throws<InputException>(() => Csv.Read(path));

        Assert.Equal(message.Replace("FILE", path, StringComparison.Ordinal), thrown.Message);
        Assert.Equal(path, thrown.File);
    }

    [Theory]
    [InlineData(0, "line 3, column 'b': The byte 0xFC is not UTF-8; save the file as UTF-8.")]
    // Across the border of two blocks of the scan (1 MiB), where a character may be cut in two.
    [InlineData(400_000, "line 400003, column 'b': The byte 0xFC is not UTF-8; save the file as UTF-8.")]
    public void A_byte_that_is_not_utf8_is_told_with_line_and_column(int rowsBefore, string message)
    {
        using var folder = new TemporaryFolder();
        var rows = string.Concat(Enumerable.Repeat("é,ü\n", rowsBefore));
        var path = folder.Write("latin.csv", [.. Encoding.UTF8.GetBytes("a,b\n1,2\n" + rows + "3,M"), 0xFC, .. "ller\n"u8]);

        var thrown = Assert.Throws<InputException>(() => Csv.Read(path));

        Assert.Equal($"{path}, {message}", thrown.Message);
    }

    [Fact]
    public void A_utf16_file_is_told_its_remedy()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("excel.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("a,b\n1,2\n")]);

        Assert.Equal($"{path}, line 1: The file is UTF-16; save it as UTF-8.",
            Assert.Throws<InputException>(() => Csv.Read(path)).Message);
    }

    [Fact]
    public void A_row_broken_far_down_is_found_though_it_starts_in_another_block()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("long.csv", "a,b\n" + string.Concat(Enumerable.Repeat("\"x\ny\",1234\n", 150_000)) + "1\n");

        Assert.Equal($"{path}, line 300002: The row has 1 cell where the header has 2: '1'.",
            Assert.Throws<InputException>(() => Csv.Read(path)).Message);
    }

    [Fact]
    public void Missing_files_folders_and_locked_files_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal($"{folder.At("no.csv")}: There is no such file.",
            Assert.Throws<InputException>(() => Csv.Read(folder.At("no.csv"))).Message);
        Assert.Equal($"{folder.FullName}: This is a folder; a file is needed.",
            Assert.Throws<InputException>(() => Csv.Read(folder.FullName)).Message);

        var locked = folder.Write("locked.csv", "a\n1\n");
        using var holder = new FileStream(locked, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.StartsWith($"{locked}: The file cannot be read: ",
            Assert.Throws<InputException>(() => Csv.Read(locked)).Message);
    }
}
