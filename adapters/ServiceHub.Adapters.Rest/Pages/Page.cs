namespace ServiceHub.Adapters.Rest.Pages;

/// <summary>Which page is asked for.</summary>
/// <param name="Number">Its number, as the agency counts.</param>
/// <param name="Cursor">The agency's mark for it; null for the first.</param>
/// <param name="Address">Where it is, when the agency says so.</param>
internal sealed record Page(int Number, string? Cursor = null, Uri? Address = null);
