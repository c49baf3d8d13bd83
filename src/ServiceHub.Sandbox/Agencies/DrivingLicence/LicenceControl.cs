using System.Globalization;

namespace ServiceHub.Sandbox.Agencies.DrivingLicence;

/// <summary>What the control file says of its CSV, in lines <c>NAME=VALUE</c>.</summary>
/// <param name="Rows">How many rows follow the header line.</param>
/// <param name="Total">The sum of the licence numbers.</param>
/// <param name="Created">The day, <c>dd/MM/yyyy</c> of the Buddhist era.</param>
internal sealed record LicenceControl(int Rows, long Total, string Created)
{
    public static LicenceControl Parse(string text)
    {
        var values = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')).ToDictionary(line => line[0], line => line[1]);
        return new(int.Parse(values["ROWS"], CultureInfo.InvariantCulture), long.Parse(values["TOTAL"], CultureInfo.InvariantCulture), values["CREATED"]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ROWS={Rows}\r\nTOTAL={Total}\r\nCREATED={Created}\r\n");
}
