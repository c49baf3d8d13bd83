using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Columns;

/// <summary>What a column holds by its values, where its name says nothing.</summary>
internal static class ColumnContent
{
    private const double Most = 0.8;
    private const int PhoneDigits = 9;
    private const int MostPhoneDigits = 13;
    private const int MostSexes = 5;
    private const int LongestHouseNumber = 8;
    private const double Repeated = 0.9;

    /// <param name="values">Some of the column's values.</param>
    public static ColumnRole RoleOf(IReadOnlyList<string> values)
    {
        List<string> known = [.. values.Select(value => value.Trim()).Where(value => value.Length > 0)];
        var distinct = known.Distinct().Count();
        if (distinct <= 1)
        {
            return ColumnRole.Empty;
        }
        if (Are(known, value => value.Contains('@', StringComparison.Ordinal)))
        {
            return ColumnRole.Email;
        }
        if (Are(known, IsDay))
        {
            return ColumnRole.BirthDate;
        }
        if (Are(known, IsPhone))
        {
            return ColumnRole.Phone;
        }
        if (distinct <= MostSexes && Are(known, IsSex))
        {
            return ColumnRole.Sex;
        }
        return Are(known, value => value.All(char.IsDigit)) ? OfNumbers(known, distinct)
            : Are(known, IsHouseNumber) ? ColumnRole.HouseNumber
            : Guid.TryParse(known[0], out _) ? ColumnRole.RowNumber
            : OfWords(known, distinct);
    }

    // Of one length and repeated they are codes; all different and short, they count the rows.
    private static ColumnRole OfNumbers(List<string> known, int distinct)
    {
        var lengths = known.Select(value => value.Length).Distinct().Count();
        return distinct == known.Count ? (known.Max(value => value.Length) <= 7 ? ColumnRole.RowNumber : ColumnRole.Identifier)
            : lengths == 1 && known[0].Length is 4 or 5 ? ColumnRole.PostalCode
            : known.Max(value => value.Length) >= 8 ? ColumnRole.Identifier
            : ColumnRole.HouseNumber;
    }

    private static ColumnRole OfWords(List<string> known, int distinct)
    {
        var many = known.Average(value => Folding.Fold(value).Split(' ').Length);
        var digits = known.Count(value => value.Any(char.IsDigit));
        return many < 1.5 ? ColumnRole.Text
            : digits * 2 > known.Count ? ColumnRole.Street
            : many <= 3 && digits == 0 && distinct >= Repeated * known.Count ? ColumnRole.FullName
            : ColumnRole.Text;
    }

    private static bool Are(List<string> known, Func<string, bool> fits) => known.Count(fits) >= Most * known.Count;

    private static bool IsDay(string value) => Folding.Digits(value).Length is 8 or 7 or 6 && value.Length >= 8 && Dates.Read(value) is { Month: not null };

    private static bool IsPhone(string value) =>
        Folding.Digits(value).Length is >= PhoneDigits and <= MostPhoneDigits && value[0] is '0' or '+' or '(' && value.All(c => char.IsDigit(c) || c is '+' or '-' or ' ' or '(' or ')' or '.');

    // 348/27 is the twenty-seventh house on the plot 348.
    private static bool IsHouseNumber(string value) => value.Length <= LongestHouseNumber && char.IsDigit(value[0]) && value.All(c => char.IsDigit(c) || c is '/' or '-');

    private static bool IsSex(string value) => Folding.Join(value) is "m" or "f" or "male" or "female" or "ชาย" or "หญิง" or "ช" or "ญ";
}
