namespace ServiceHub.Sandbox.Agencies.DrivingLicence;

/// <summary>What the control file says of its CSV.</summary>
/// <param name="File">The CSV's name.</param>
/// <param name="Rows">How many rows follow the header line.</param>
/// <param name="Total">The sum of the licence numbers.</param>
/// <param name="Created">The day, <c>dd/MM/yyyy</c> of the Buddhist era.</param>
internal sealed record LicenceControl(string File, int Rows, long Total, string Created);
