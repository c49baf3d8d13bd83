using System.Globalization;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// A Thai postal code: five digits, the first for one of nine regions, the first two for the province of the post office
/// (Thailand Post).
/// </summary>
public readonly record struct PostalCode
{
    /// <summary>How many digits a code has.</summary>
    public const int Length = 5;

    /// <summary>By region, the greatest second digit that is given out.</summary>
    private const string MostSecond = " 879987766";

    /// <summary>By region, the regions that it borders on.</summary>
    private static readonly string[] Neighbours = ["", "2367", "13", "1246", "36", "6", "13457", "168", "79", "8"];

    private readonly int _number;

    private PostalCode(int number) => _number = number;

    /// <summary>The five digits.</summary>
    public string Digits => _number.ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>Reads five ASCII digits.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="code">The code, when the answer is true.</param>
    /// <returns>Whether the text is a code of a province's series.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PostalCode code)
    {
        code = default;
        if (text.Length != Length || text.ContainsAnyExceptInRange('0', '9') || text[0] == '0' || text[1] > MostSecond[text[0] - '0'])
        {
            return false;
        }
        code = new PostalCode(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>
    /// Whether its post office may serve an area. Post offices near a border serve places of the next province too, so that the
    /// two need not agree in their province; but none serves beyond a region that its own borders on.
    /// </summary>
    /// <param name="area">The area; the first digit of its province is that of the postal region too.</param>
    /// <returns>Whether it may.</returns>
    public bool MayServe(AreaCode area)
    {
        var (region, other) = (_number / 10_000, area.ProvinceNumber / 10);
        return region == other || Neighbours[region].Contains((char)('0' + other));
    }

    /// <inheritdoc/>
    public override string ToString() => Digits;
}
