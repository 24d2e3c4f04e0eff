using ResearchKit.Kernel.Protocol;

namespace ResearchKit.Notebooks.Tests.Kernel.Cells;

public class InputTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    private readonly KernelProcess _kernel = shared.Kernel;

    [Fact]
    public void What_stands_on_the_line_is_the_question()
    {
        var cell = _kernel.Run("Console.Write(\"first\\nName? \");\nvar name = Console.ReadLine();\nname.Length", answer: Say("Ada"));
        Assert.Equal(new InputEvent(cell.Id, "Name? ", IsPassword: false), cell.Events.OfType<InputEvent>().Single());
        Assert.Equal("stdout: first\n | result: 3", cell.Transcript);
    }

    [Fact]
    public void A_line_can_be_read_by_characters_and_in_two_ways()
    {
        var cell = _kernel.Run("$\"{(char)Console.Read()}|{Console.ReadLine()}|{Console.ReadLine()}\"", answer: Say("xyz"));
        Assert.Equal("x|yz|xyz", cell.Result);
        Assert.Equal(2, cell.Events.OfType<InputEvent>().Count());
    }

    [Fact]
    public void A_password_is_asked_for_as_one()
    {
        var cell = _kernel.Run("Password(\"Key: \")", answer: Say("secret"));
        Assert.Equal(new InputEvent(cell.Id, "Key: ", IsPassword: true), cell.Events.OfType<InputEvent>().Single());
        Assert.Equal("secret", cell.Result);
    }

    [Fact]
    public void Without_a_person_the_input_is_empty_and_a_password_cannot_be_had()
    {
        Assert.Equal("True", _kernel.Run("Console.ReadLine() is null").Result);
        Assert.Equal(
            "Nobody is there to answer 'Key: ': the notebook runs without a person before it.", _kernel.Run("Password(\"Key: \")").Error.Message);
    }

    private static Func<KernelEvent, KernelRequest?> Say(string text) => told => told is InputEvent ? new InputReply(text) : null;
}
