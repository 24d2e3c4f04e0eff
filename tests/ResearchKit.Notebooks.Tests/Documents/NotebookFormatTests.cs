using System.Text;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Documents;

/// <summary>What is wrong with a file, each with its whole message.</summary>
public class NotebookFormatTests
{
    [Theory]
    [InlineData("", "a.ipynb: the file is empty; a notebook is a JSON document.")]
    [InlineData(" \n", "a.ipynb: the file is empty; a notebook is a JSON document.")]
    [InlineData("{\n \"cells\": [\n  nope\n ]\n}", "a.ipynb: line 3, column 4: not JSON at \"ope\".")]
    [InlineData("{\n<<<<<<< HEAD\n", "a.ipynb: line 2, column 1: not JSON at \"<<<<<<< HEAD\".")]
    [InlineData("{\"nbformat\": 4} x", "a.ipynb: line 1, column 17: not JSON at \"x\".")]
    [InlineData("{\n \"cells\": [\n  {\"cell_type\": \"co", "a.ipynb: line 3: the JSON ends here, unfinished; the file is cut off.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [],\n \"cells\": []}", "a.ipynb: an object has the same key twice; keys are unique in JSON.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [], \"x\": \"\\ud800\"}", "a.ipynb: a string holds half of a surrogate pair (\\ud800 to \\udfff), which is no text.")]
    [InlineData("[]", "a.ipynb: the file holds a list; a notebook is a JSON object.")]
    [InlineData("null", "a.ipynb: the file holds null; a notebook is a JSON object.")]
    public void Files_that_are_no_json_object(string text, string message) => AssertRefused(text, message);

    [Theory]
    [InlineData("""{"cells":[]}""", "a.ipynb: nbformat is missing; a notebook says \"nbformat\": 4.")]
    [InlineData("""{"nbformat":"4","cells":[]}""", "a.ipynb: nbformat is the string \"4\"; need a whole number, not negative.")]
    [InlineData("""{"nbformat":3,"nbformat_minor":0,"worksheets":[]}""",
        "a.ipynb: nbformat 3.0 is too old; open and save it in Jupyter, which makes it nbformat 4.")]
    [InlineData("""{"nbformat":5,"nbformat_minor":0,"cells":[]}""", "a.ipynb: nbformat 5.0 is newer than 4.5, the newest that can be read.")]
    [InlineData("""{"nbformat":4,"nbformat_minor":6,"cells":[]}""", "a.ipynb: nbformat 4.6 is newer than 4.5, the newest that can be read.")]
    [InlineData("""{"nbformat":4}""", "a.ipynb: cells is missing; a notebook has a list of cells.")]
    [InlineData("""{"nbformat":4,"cells":{}}""", "a.ipynb: cells is a JSON object; need a list.")]
    [InlineData("""{"nbformat":4,"cells":[],"metadata":[]}""", "a.ipynb: metadata is a list; need a JSON object.")]
    public void Notebooks_of_another_shape(string text, string message) => AssertRefused(text, message);

    [Theory]
    [InlineData("7", "a.ipynb: cell 1: is 7; a cell is a JSON object.")]
    [InlineData("""{"source":""}""", "a.ipynb: cell 1: cell_type is missing; need \"code\", \"markdown\" or \"raw\".")]
    [InlineData("""{"cell_type":"codee","source":""}""", "a.ipynb: cell 1: cell_type is \"codee\"; need \"code\", \"markdown\" or \"raw\".")]
    [InlineData("""{"cell_type":"code"}""", "a.ipynb: cell 1: source is missing; need a string or a list of strings.")]
    [InlineData("""{"cell_type":"code","source":{}}""", "a.ipynb: cell 1: source is a JSON object; need a string or a list of strings.")]
    [InlineData("""{"cell_type":"code","source":["a",1]}""",
        "a.ipynb: cell 1: source is a list that holds more than strings; need a string or a list of strings.")]
    [InlineData("""{"cell_type":"code","source":"","metadata":null,"outputs":{}}""", "a.ipynb: cell 1: outputs is a JSON object; need a list.")]
    [InlineData("""{"cell_type":"code","source":"","execution_count":-1}""", "a.ipynb: cell 1: execution_count is -1; need a whole number, not negative.")]
    [InlineData("""{"cell_type":"code","source":"","execution_count":1.5}""", "a.ipynb: cell 1: execution_count is 1.5; need a whole number, not negative.")]
    [InlineData("""{"cell_type":"raw","source":"","id":"a b"}""", "a.ipynb: cell 1: id is \"a b\"; need 1 to 64 of the characters a-z, A-Z, 0-9, - and _.")]
    [InlineData("""{"cell_type":"raw","source":"","id":7}""", "a.ipynb: cell 1: id is 7; need a string.")]
    [InlineData("""{"cell_type":"raw","source":"","id":"x"},{"cell_type":"raw","source":"","id":"x"}""",
        "a.ipynb: cell 2: id \"x\" is also the id of cell 1; ids are unique in a notebook.")]
    public void Cells_of_another_shape(string cells, string message) => AssertRefused(Notebook(cells), message);

    [Theory]
    [InlineData("\"x\"", "a.ipynb: cell 1, output 1: is the string \"x\"; an output is a JSON object.")]
    [InlineData("{}", "a.ipynb: cell 1, output 1: output_type is missing.")]
    [InlineData("""{"output_type":"pyout"}""",
        "a.ipynb: cell 1, output 1: output_type is \"pyout\"; need \"stream\", \"display_data\", \"execute_result\" or \"error\".")]
    [InlineData("""{"output_type":"stream","text":true}""", "a.ipynb: cell 1, output 1: text is true; need a string or a list of strings.")]
    [InlineData("""{"output_type":"display_data","data":[]}""", "a.ipynb: cell 1, output 1: data is a list; need a JSON object.")]
    [InlineData("""{"output_type":"error","traceback":[{}]}""", "a.ipynb: cell 1, output 1: traceback holds a JSON object; need strings.")]
    public void Outputs_of_another_shape(string output, string message) =>
        AssertRefused(Notebook($$"""{"cell_type":"code","source":"","outputs":[{{output}}]}"""), message);

    [Fact]
    public void Bytes_that_are_not_utf8()
    {
        var thrown = Assert.Throws<NotebookFormatException>(() =>
            NotebookDocument.Parse([.. "{\n\"a\": \""u8, 0xE9, .. "\"}"u8], "a.ipynb"));
        Assert.Equal("a.ipynb: line 2: byte 0xE9 is not UTF-8; a notebook is UTF-8 text.", thrown.Message);
    }

    private static string Notebook(string cells) => $$"""{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{{cells}}]}""";

    private static void AssertRefused(string text, string message)
    {
        var thrown = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(Encoding.UTF8.GetBytes(text), "a.ipynb"));
        Assert.Equal(message, thrown.Message);
    }
}
