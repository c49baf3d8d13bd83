using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>The invented people of the recorded samples.</summary>
internal static class People
{
    public static NationalId Somchai { get; } = NationalId.Parse("1101700000010");

    /// <summary>Born in an unknown month.</summary>
    public static NationalId Malee { get; } = NationalId.Parse("3100600000021");

    /// <summary>Without a title; not in the welfare register.</summary>
    public static NationalId Arun { get; } = NationalId.Parse("5709900000034");

    /// <summary>Without a surname; in the welfare register alone.</summary>
    public static NationalId Niran { get; } = NationalId.Parse("0100000000042");

    /// <summary>In no register.</summary>
    public static NationalId Nobody { get; } = NationalId.Parse("1409900000051");

    /// <summary>As many different people as wanted, in no register.</summary>
    public static NationalId[] Strangers(int count) =>
        [.. Enumerable.Range(0, count).Select(number =>
        {
            var twelve = $"6{number:D11}";
            return NationalId.Parse($"{twelve}{NationalId.CheckDigit(twelve)}");
        })];
}
