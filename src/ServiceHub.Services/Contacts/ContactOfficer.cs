namespace ServiceHub.Services.Contacts;

/// <summary>Who acted for an agency in a contact.</summary>
internal sealed record ContactOfficer(string Id, string? Name, string? Office);
