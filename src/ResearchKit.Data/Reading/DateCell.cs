namespace ResearchKit.Data.Reading;

/// <summary>A cell read as an ISO 8601 date: 2018-11-14, 2018-11-14T09:30, …:05.25, with Z or an offset (+01:00, +0100, +01).</summary>
internal static class DateCell
{
    public static bool TryParse(ReadOnlySpan<byte> cell, out DateTime value)
    {
        value = default;
        cell = cell.Trim((byte)' ');
        if (cell.Length < 10 || cell[4] != '-' || cell[7] != '-')
            return false;
        if (!Digits(cell[..4], out var year) || !Digits(cell[5..7], out var month) || !Digits(cell[8..10], out var day))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        value = new DateTime(year, month, day);
        if (cell.Length == 10)
            return true;
        return cell[10] is (byte)'T' or (byte)' ' && AddTime(cell[11..], ref value);
    }

    private static bool AddTime(ReadOnlySpan<byte> time, ref DateTime value)
    {
        if (time.Length < 5 || time[2] != ':' || !Digits(time[..2], out var hour) || !Digits(time[3..5], out var minute))
            return false;
        if (hour > 23 || minute > 59)
            return false;
        value = value.AddMinutes(hour * 60 + minute);
        time = time[5..];
        if (time.Length >= 3 && time[0] == ':')
        {
            if (!Digits(time[1..3], out var second) || second > 59)
                return false;
            value = value.AddSeconds(second);
            time = time[3..];
            if (time.Length > 0 && time[0] == '.' && !AddFraction(ref time, ref value))
                return false;
        }
        return time.IsEmpty || ToUtc(time, ref value);
    }

    private static bool AddFraction(ref ReadOnlySpan<byte> time, ref DateTime value)
    {
        var count = 0;
        long ticks = 0;
        for (time = time[1..]; count < time.Length && (uint)(time[count] - '0') is <= 9 and var digit; count++)
            ticks = ticks * 10 + digit;
        // A DateTime counts 100 ns; finer times would lose digits and stay text.
        if (count is 0 or > 7)
            return false;
        for (var i = count; i < 7; i++)
            ticks *= 10;
        value = value.AddTicks(ticks);
        time = time[count..];
        return true;
    }

    private static bool ToUtc(ReadOnlySpan<byte> zone, ref DateTime value)
    {
        var minutes = 0;
        if (zone[0] is (byte)'+' or (byte)'-')
        {
            if (zone.Length < 3 || !Digits(zone[1..3], out var hour) || hour > 14)
                return false;
            var rest = zone[3..];
            if (rest.Length > 0 && rest[0] == ':')
                rest = rest[1..];
            var minute = 0;
            if (zone.Length > 3 && (rest.Length != 2 || !Digits(rest, out minute) || minute > 59))
                return false;
            minutes = (hour * 60 + minute) * (zone[0] == '-' ? -1 : 1);
        }
        else if (!zone.SequenceEqual("Z"u8))
            return false;
        var ticks = value.Ticks - minutes * TimeSpan.TicksPerMinute;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTime(ticks, DateTimeKind.Utc);
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var b in text)
        {
            var digit = (uint)(b - '0');
            if (digit > 9)
                return false;
            value = value * 10 + (int)digit;
        }
        return true;
    }
}
