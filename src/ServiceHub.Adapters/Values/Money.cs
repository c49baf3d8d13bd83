using System.Globalization;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// An amount of Thai money, exact: 100 satang are a baht (Currency Act B.E. 2501). Written as decimal text of baht with both
/// digits of satang, <c>1234.50</c>.
/// </summary>
/// <param name="Satang">The amount in satang.</param>
public readonly record struct Money(long Satang)
{
    /// <inheritdoc/>
    public override string ToString() => (Satang / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
