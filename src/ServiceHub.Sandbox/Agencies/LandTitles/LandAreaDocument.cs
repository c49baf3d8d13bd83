namespace ServiceHub.Sandbox.Agencies.LandTitles;

/// <summary>Rai, ngan and square wah, the last to a tenth.</summary>
internal sealed record LandAreaDocument(int Rai, int Ngan, decimal Wah);
