using Microsoft.Data.Analysis;
using ResearchKit.Data;

namespace ResearchKit.Tests.Data;

public class CodebookTests
{
    private static readonly DataFrame Companies = new(
        new StringDataFrameColumn("id", ["1", "2"]), new Int64DataFrameColumn("followers", [1200L, null]));

    private static readonly CodebookColumn[] Columns =
    [
        new("id", ColumnType.Text, null, "The company.", null),
        new("followers", ColumnType.Whole, "accounts", "Followers as displayed.", new ValueRange(0, null)),
    ];

    [Fact]
    public void The_document_is_this()
    {
        using var folder = new TemporaryFolder();
        var table = CodebookTable.Write(Companies, folder.FullName, "companies.csv", Columns);
        new Codebook("niche-agriculture", "2026", "1", [table]).Write(folder.At("codebook.json"));

        // The digest is that of sha256sum over "id,followers\n1,1200\n2,\n".
        Assert.Equal("""
            {
              "schemaVersion": 1,
              "scenario": "niche-agriculture",
              "seed": "2026",
              "generatorVersion": "1",
              "tables": [
                {
                  "file": "companies.csv",
                  "rows": 2,
                  "sha256": "f8790d963076b1ec622ab5e505d27a5a7ac8be682b40cccef73811dd605dac50",
                  "columns": [
                    {
                      "name": "id",
                      "type": "text",
                      "unit": null,
                      "description": "The company.",
                      "range": null
                    },
                    {
                      "name": "followers",
                      "type": "whole",
                      "unit": "accounts",
                      "description": "Followers as displayed.",
                      "range": {
                        "minimum": 0,
                        "maximum": null
                      }
                    }
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"), File.ReadAllText(folder.At("codebook.json")));
        Assert.Equal(["codebook.json", "companies.csv"], folder.Files);
    }

    [Fact]
    public void It_reads_back_and_settles_the_types_of_its_tables()
    {
        using var folder = new TemporaryFolder();
        new Codebook(null, null, null, [CodebookTable.Write(Companies, folder.FullName, "companies.csv", Columns)]).Write(folder.At("codebook.json"));

        var codebook = Codebook.Read(folder.At("codebook.json"));
        var frame = codebook.Table("companies.csv").Read(folder.FullName);

        Assert.Equal(Columns, codebook.Tables[0].Columns);
        // Without the codebook these texts would read as numbers.
        Assert.IsType<StringDataFrameColumn>(frame["id"]);
        Assert.Equal([1200, double.NaN], frame.Numbers("followers"));
        Assert.Equal("The codebook has no table 'users.csv'; it has: 'companies.csv'.",
            Assert.Throws<InputException>(() => codebook.Table("users.csv")).Message);
    }

    [Fact]
    public void A_file_that_was_changed_is_refused()
    {
        using var folder = new TemporaryFolder();
        var table = CodebookTable.Write(Companies, folder.FullName, "companies.csv", Columns);
        var path = folder.Write("companies.csv", "id,followers\n1,1300\n2,\n");

        var thrown = Assert.Throws<InputException>(() => table.Read(folder.FullName));

        Assert.Equal(
            $"{path}: The file is not the one of the codebook: its SHA-256 is {thrown.Value}, described is {table.Sha256}.", thrown.Message);
    }

    [Fact]
    public void Columns_in_words_must_be_those_of_the_table()
    {
        using var folder = new TemporaryFolder();
        Assert.StartsWith("The table has the columns id, followers; described are followers.",
            Assert.Throws<ArgumentException>(() => CodebookTable.Write(Companies, folder.FullName, "t.csv", Columns[1..])).Message);
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("", "line 1: This is not a codebook, at $: ")]
    [InlineData("{\n\"scenario\": 7\n}", "line 2: This is not a codebook, at $.scenario: ")]
    [InlineData("{\"scenario\":null,\"seed\":null,\"generatorVersion\":null,\"tables\":null}", "line 1: This is not a codebook, at $.tables: ")]
    [InlineData("{\"name\":1}", "line 1: This is not a codebook, at $.name: ")]
    public void What_is_no_codebook_is_told_with_its_line(string text, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("codebook.json", text);

        Assert.StartsWith($"{path}, {message}", Assert.Throws<InputException>(() => Codebook.Read(path)).Message);
    }

    [Fact]
    public void A_later_version_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("codebook.json",
            "{\"schemaVersion\":2,\"scenario\":null,\"seed\":null,\"generatorVersion\":null,\"tables\":[]}");

        Assert.Equal($"{path}: The schemaVersion is 2; this kit reads 1.", Assert.Throws<InputException>(() => Codebook.Read(path)).Message);
    }
}
