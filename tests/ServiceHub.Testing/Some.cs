using System.Globalization;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Testing;

/// <summary>Values about which a test only cares that they are right.</summary>
public static class Some
{
    /// <summary>A national ID that no other number gives.</summary>
    public static NationalId NationalId(int number)
    {
        var twelve = string.Create(CultureInfo.InvariantCulture, $"1{number:D11}");
        return Adapters.Values.NationalId.Parse($"{twelve}{Adapters.Values.NationalId.CheckDigit(twelve)}");
    }
}
