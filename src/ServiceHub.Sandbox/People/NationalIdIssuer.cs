using System.Globalization;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.People;

/// <summary>
/// Gives out national IDs: category, province, registration office, seven digits, check digit. Each only once, as the seven
/// digits run through a permutation.
/// </summary>
internal sealed class NationalIdIssuer(int seed)
{
    // In each province districts are numbered from 01 up and municipalities from 99 down. There is no office 00, so that no number
    // of ours is a living person's.
    private const string Office = "00";

    // Digits 6 and 7 of people without civil status, after their survey form (Central Registration Office, regulation B.E. 2548).
    private const string WithoutCivilStatusGroup = "89";

    // Odd and no multiple of five, hence coprime to every power of ten.
    private const long Stride = 7_654_321;

    private readonly Dictionary<string, int> _given = [];

    public NationalId Issue(NationalIdCategory category, Province province)
    {
        var prefix = $"{(int)category}{province.Code}{Office}";
        if (category == NationalIdCategory.WithoutCivilStatus)
        {
            prefix += WithoutCivilStatusGroup;
        }
        var digits = NationalId.Length - 1 - prefix.Length;
        var space = digits == 7 ? 10_000_000 : 100_000;
        var count = _given.GetValueOrDefault(prefix);
        if (count == space)
        {
            throw new InvalidOperationException($"The numbers {prefix}... are used up.");
        }
        _given[prefix] = count + 1;
        var offset = new Chance(seed, long.Parse(prefix, CultureInfo.InvariantCulture)).Below(space);
        var serial = (count * Stride + offset) % space;
        var twelve = prefix + serial.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return NationalId.Parse($"{twelve}{NationalId.CheckDigit(twelve)}");
    }
}
