namespace ServiceHub.Sandbox.Agencies.IdentityCard;

/// <summary>What a card is recognised by, and how it stands.</summary>
internal sealed record LaserDocument(string Laser, string FirstName, string LastName, string BirthDay, int Status);
