using System.Text;
using ResearchKit.Notebooks.Documents;

namespace ResearchKit.Notebooks.Tests.Documents;

public class DibReaderTests
{
    [Fact]
    public void A_script_becomes_the_notebook_that_every_engine_understands() => Assert.Equal("""
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "f3cebb0a2289",
           "metadata": {
            "dotnet_interactive": {
             "language": "csharp"
            },
            "polyglot_notebook": {
             "kernelName": "csharp"
            }
           },
           "outputs": [],
           "source": [
            "var a = 1;\n",
            "\n",
            "a"
           ]
          },
          {
           "cell_type": "markdown",
           "id": "696c24d3a7ea",
           "metadata": {},
           "source": [
            "# Title"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": null,
           "id": "a7bda451b230",
           "metadata": {
            "dotnet_interactive": {
             "language": "fsharp"
            },
            "polyglot_notebook": {
             "kernelName": "fsharp"
            }
           },
           "outputs": [],
           "source": [
            "#!fsharp\n",
            "let b = 2"
           ]
          }
         ],
         "metadata": {
          "author": "me",
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "language_info": {
           "file_extension": ".cs",
           "mimetype": "text/x-csharp",
           "name": "C#",
           "pygments_lexer": "csharp"
          },
          "polyglot_notebook": {
           "kernelInfo": {
            "defaultKernelName": "csharp",
            "items": [
             {
              "aliases": [],
              "name": "csharp"
             }
            ]
           }
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """, Read("#!meta\n{\"author\": \"me\"}\n\n#!csharp\n\nvar a = 1;\n\na\n\n#!markdown\n# Title\n#!fsharp\nlet b = 2\n").ToJson());

    [Theory]
    [InlineData("", "Code|")]
    [InlineData("\n\n", "Code|")]
    [InlineData("1 + 1", "Code|1 + 1")]
    [InlineData("#!csharp\n#!fsharp\n\n#!csharp\n1", "Code|1")]
    [InlineData("1\r\n\r\n2\r\n#!sql\r\nselect 1", "Code|1\n\n2", "Code|#!sql\nselect 1")]
    [InlineData("\n\n#!csharp\n\n  \n\ta\n\n\n", "Code|  \n\ta")]
    [InlineData("#!csharp \t\n1", "Code|1")]
    [InlineData("#!c#\n1\n#!C#\n2\n#!f#\n3\n#!F#\n4\n#!js\n5\n#!md\n6",
        "Code|1", "Code|2", "Code|#!fsharp\n3", "Code|#!fsharp\n4", "Code|#!javascript\n5", "Markdown|6")]
    [InlineData("#!html\n<p>\n#!mermaid\ngraph TD\n#!SQL\nselect 1", "Code|#!html\n<p>", "Code|#!mermaid\ngraph TD", "Code|#!sql\nselect 1")]
    [InlineData(" #!fsharp\n1", "Code| #!fsharp\n1")]
    [InlineData("#!sql\n #!fsharp\n1", "Code| #!fsharp\n1")]
    public void Cells_begin_at_a_line_that_names_a_language(string text, params string[] cells) => Assert.Equal(cells, Cells(text));

    [Theory]
    [InlineData("#!time\n1\n#!share --from fsharp x\n#!who", "Code|#!time\n1\n#!share --from fsharp x\n#!who")]
    [InlineData("#!import other.dib", "Code|#!import other.dib")]
    [InlineData("#!fsharp\n#!time\n1", "Code|#!fsharp\n#!time\n1")]
    [InlineData("#!value\n\n#!value --name n\ntext", "Code|#!value --name n\ntext")]
    [InlineData("#!value --name n\ntext\n#!csharp\n1", "Code|#!value --name n\ntext", "Code|1")]
    [InlineData("#!markdown\n```\n#!/bin/sh\n#!connect jupyter\n```", "Markdown|```\n#!/bin/sh\n#!connect jupyter\n```")]
    public void Other_magics_belong_to_their_cell(string text, params string[] cells) => Assert.Equal(cells, Cells(text));

    [Fact]
    public void Metadata_say_the_language_of_what_names_none_and_further_aliases()
    {
        var document = Read("""

            #!meta

            {"kernelInfo": {"defaultKernelName": "fsharp", "items": [{"name": "fsharp", "aliases": ["eff"]}, {"name": "pwsh", "aliases": ["ps"]}]}}

            #!time
            1

            #!eff
            2

            #!csharp
            3
            """);
        Assert.Equal(["#!fsharp\n#!time\n1", "#!fsharp\n2", "3"], document.Cells.Select(cell => cell.Source));
        Assert.Equal(
            """{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},"language_info":{"name":"C#","file_extension":".cs","mimetype":"text/x-csharp","pygments_lexer":"csharp"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}}""",
            document.Metadata.ToJsonString());
    }

    [Fact]
    public void Ids_are_the_same_each_time_and_differ_between_equal_cells()
    {
        const string twins = "#!csharp\n1\n#!csharp\n1";
        var ids = Read(twins).Cells.Select(cell => cell.Id).ToArray();
        Assert.NotEqual(ids[0], ids[1]);
        Assert.Equal(ids, Read(twins).Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped() =>
        Assert.Equal("1", Assert.Single(NotebookFile.Parse([0xEF, 0xBB, 0xBF, .. "#!csharp\n1"u8], "a.dib").Cells).Source);

    [Theory]
    [InlineData("#!csharp\n1\n\n#!pwsh\nls",
        "a.dib: line 4: the language \"pwsh\" is not known; need csharp, fsharp, sql, html, markdown, mermaid, javascript or value.")]
    [InlineData("#!meta\n{}\n#!kql\nT | take 1",
        "a.dib: line 3: the language \"kql\" is not known; need csharp, fsharp, sql, html, markdown, mermaid, javascript or value.")]
    [InlineData("#!csharp\n1\n#!meta\n{}", "a.dib: line 3: #!meta comes first in a file, and once.")]
    [InlineData("#!meta\n{}\n#!meta\n{}", "a.dib: line 3: #!meta comes first in a file, and once.")]
    [InlineData("#!meta", "a.dib: line 1: nothing follows #!meta; need a JSON object.")]
    [InlineData("\n#!meta\n\n#!csharp\n1", "a.dib: line 2: nothing follows #!meta; need a JSON object.")]
    [InlineData("#!meta\n\n{\"kernelInfo\": {\n  nope\n}}\n#!csharp\n1", "a.dib: line 4, column 3: not JSON at \"nope\".")]
    [InlineData("#!meta\n{\"kernelInfo\": {\n#!csharp\n1", "a.dib: line 2: the JSON ends here, unfinished; the file is cut off.")]
    [InlineData("#!meta\n{}\n1 + 1\n#!csharp\n1", "a.dib: line 3, column 1: not JSON at \"1 + 1\".")]
    [InlineData("#!meta\n[1]", "a.dib: line 1, #!meta: holds a list that holds more than strings; need a JSON object.")]
    [InlineData("#!meta\n{\"kernelInfo\": 7}", "a.dib: line 1, #!meta: kernelInfo is 7; need a JSON object.")]
    [InlineData("#!meta\n{\"kernelInfo\": {\"defaultKernelName\": 7}}", "a.dib: line 1, #!meta, kernelInfo: defaultKernelName is 7; need a string.")]
    [InlineData("#!meta\n{\"kernelInfo\": {\"items\": {}}}", "a.dib: line 1, #!meta, kernelInfo: items is a JSON object; need a list.")]
    [InlineData("#!meta\n{\"kernelInfo\": {\"items\": [\"x\"]}}", "a.dib: line 1, #!meta, kernelInfo, item 1: is the string \"x\"; need a JSON object.")]
    [InlineData("#!meta\n{\"kernelInfo\": {\"items\": [{}]}}", "a.dib: line 1, #!meta, kernelInfo, item 1: name is missing; need a string.")]
    [InlineData("#!meta\n{\"kernelInfo\": {\"items\": [{\"name\": \"x\", \"aliases\": [1]}]}}",
        "a.dib: line 1, #!meta, kernelInfo, item 1: aliases holds 1; need strings.")]
    [InlineData("#!meta\n{\"kernelInfo\": {\"defaultKernelName\": \"pwsh\"}}\n#!time\nls",
        "a.dib: #!meta: defaultKernelName is \"pwsh\", and a cell has no language of its own; need csharp, fsharp, sql, html, markdown, mermaid, javascript or value.")]
    public void What_is_wrong_is_told_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NotebookFormatException>(() => Read(text)).Message);

    [Fact]
    public void Bytes_that_are_not_utf8() => Assert.Equal(
        "a.dib: line 2: byte 0xE9 is not UTF-8; a notebook is UTF-8 text.",
        Assert.Throws<NotebookFormatException>(() => NotebookFile.Parse([.. "#!csharp\n\""u8, 0xE9, .. "\""u8], "a.dib")).Message);

    private static NotebookDocument Read(string text) => NotebookFile.Parse(Encoding.UTF8.GetBytes(text), "a.dib");

    private static IEnumerable<string> Cells(string text) => Read(text).Cells.Select(cell => $"{cell.Type}|{cell.Source}");
}
