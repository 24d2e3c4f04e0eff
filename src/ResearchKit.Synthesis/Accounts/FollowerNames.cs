namespace ResearchKit.Synthesis;

/// <summary>Handle, name and text of followers, in the language of their region and in agreement with their features.</summary>
internal sealed class FollowerNames
{
    private const int FewestWords = 3;
    private const int MostWords = 6;

    // Of handles with digits those that have them at the end: 87 % of 198 (SRF Data 2017, computed).
    private const double DigitsAtEnd = 0.87;

    private readonly FollowerFeatures _features;
    private readonly int _longest;
    private readonly ulong _name, _handle, _digits, _bio;

    internal FollowerNames(FollowerFeatures features, AccountFeatures accounts)
    {
        _features = features;
        _longest = (int)accounts.LongestHandle;
        (_name, _handle, _digits, _bio) = (features.Key("name"), features.Key("handle"), features.Key("handle_digits"), features.Key("bio"));
        Columns =
        [
            FollowerColumn.Text("handle",
                "The name of the account, with as many digits as digits_in_handle says. Made up; two accounts may share one.", Handles),
            FollowerColumn.Text("name", "The name of the person that is given, in the script of the region. Made up.", Names),
            FollowerColumn.Text("bio", "What it says about itself: its topic, where it is, filler. Empty where has_bio is 0.", Bios),
        ];
    }

    internal IReadOnlyList<FollowerColumn> Columns { get; }

    private void Names(FollowerBlock block, Span<string> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var lists = NameLists.Of(_features.Region(block, row));
            var (first, last) = Person(block.Accounts[row], lists);
            values[row] = $"{lists.FirstNames[first]} {lists.LastNames[last]}";
        }
    }

    private void Handles(FollowerBlock block, Span<string> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var account = block.Accounts[row];
            var lists = NameLists.Of(_features.Region(block, row));
            values[row] = Handle(account, lists, _features.Digits(block, row));
        }
    }

    private string Handle(ulong account, NameLists lists, int digits)
    {
        var (first, last) = Person(account, lists);
        var bits = CounterChance.Bits(account, _handle);
        var (a, b) = ((bits >> 60) & 3) switch
        {
            0 => (lists.FirstParts[first], lists.LastParts[last]),
            1 => (lists.FirstParts[first][..1], lists.LastParts[last]),
            2 => (lists.LastParts[last], lists.FirstParts[first]),
            _ => (lists.FirstParts[first], lists.LastParts[last][..1]),
        };
        var separator = ((bits >> 58) & 3) switch { 0 => "_", _ => "" };
        var room = _longest - digits - separator.Length;
        b = b[..Math.Min(b.Length, Math.Max(1, room - a.Length))];
        a = a[..Math.Min(a.Length, room - b.Length)];
        if (digits == 0)
            return $"{a}{separator}{b}";
        // Twelve digits are less than 64 bits; remainders of so large a number are as good as uniform.
        var number = CounterChance.Bits(account, _digits);
        var text = new string('0', digits).ToCharArray();
        for (var k = 0; k < digits; k++, number /= 10)
            text[k] = (char)('0' + number % 10);
        var atEnd = (bits & ((1 << 20) - 1)) < DigitsAtEnd * (1 << 20);
        return atEnd ? $"{a}{separator}{b}{new string(text)}" : $"{a}{new string(text)}{separator}{b}";
    }

    private void Bios(FollowerBlock block, Span<string> values)
    {
        var topics = new byte[values.Length];
        _features.TopicsOf(block, topics);
        for (var row = 0; row < values.Length; row++)
        {
            if (!_features.HasBio(block, row))
            {
                values[row] = "";
                continue;
            }
            var lists = NameLists.Of(_features.Region(block, row));
            var bits = CounterChance.Bits(block.Accounts[row], _bio);
            var words = new string[2 + FewestWords + (int)(bits % (MostWords - FewestWords + 1))];
            words[0] = $"#{_features.Topics[topics[row]]}";
            words[1] = $"{lists.Places[Below(bits, lists.Places.Length)]}:";
            for (var k = 2; k < words.Length; k++)
                words[k] = lists.Words[Below(CounterChance.Bits(bits, (ulong)k), lists.Words.Length)];
            values[row] = string.Join(' ', words);
        }
    }

    private (int First, int Last) Person(ulong account, NameLists lists)
    {
        var bits = CounterChance.Bits(account, _name);
        return (Below(bits, lists.FirstNames.Length), Below(CounterChance.Bits(bits, 1), lists.LastNames.Length));
    }

    private static int Below(ulong bits, int bound) => (int)Math.BigMul(bits, (ulong)bound, out _);
}
