using System.Text;
using Bogus;
using Bogus.Bson;

namespace ResearchKit.Synthesis;

/// <summary>Names, places and words of one language, as Bogus has them, and how names are written in a handle.</summary>
internal sealed class NameLists
{
    private static readonly Lazy<NameLists> American = new(() => new("en", "state"));
    private static readonly Lazy<NameLists> English = new(() => new("en", "country"));
    private static readonly Lazy<NameLists> German = new(() => new("de", "state"));
    private static readonly Lazy<NameLists> Arabic = new(() => new("ar", "city_name"));

    // Everything that is asked of Bogus is a list, once. Its own draws take a lock each, and a stream of System.Random.
    private NameLists(string locale, string places)
    {
        FirstNames = List(locale, "name", "first_name");
        LastNames = List(locale, "name", "last_name");
        Places = List(locale, "address", places);
        Words = List(locale, "lorem", "words");
        FirstParts = [.. FirstNames.Select(name => HandlePart(name, locale))];
        LastParts = [.. LastNames.Select(name => HandlePart(name, locale))];
    }

    internal string[] FirstNames { get; }

    internal string[] LastNames { get; }

    /// <summary>Each first name in small Latin letters.</summary>
    internal string[] FirstParts { get; }

    /// <summary>Each last name in small Latin letters.</summary>
    internal string[] LastParts { get; }

    internal string[] Places { get; }

    internal string[] Words { get; }

    /// <summary>Of a region, by its place in <see cref="AccountFeatures.Regions"/>.</summary>
    internal static NameLists Of(int region) => AccountFeatures.Regions[region] switch
    {
        "central-europe" => German.Value,
        "north-america" => American.Value,
        "middle-east" => Arabic.Value,
        _ => English.Value,
    };

    // Spaces at the ends and doubled ones are in the lists themselves.
    private static string[] List(string locale, string category, string path) =>
        [.. ((BArray)Database.Get(category, path, locale, locale)).Values()
            .Select(text => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(text => text != "")];

    private static string HandlePart(string name, string locale)
    {
        var part = new StringBuilder();
        foreach (var letter in Transliterater.Translate(name, locale))
        {
            if (char.IsAsciiLetter(letter))
                part.Append(char.ToLowerInvariant(letter));
        }
        return part.Length == 0 ? "user" : part.ToString();
    }
}

/// <summary>The texts of a list of Bogus.</summary>
file static class BogusList
{
    internal static IEnumerable<string> Values(this BArray list)
    {
        for (var k = 0; k < list.Count; k++)
            yield return list[k].StringValue;
    }
}
