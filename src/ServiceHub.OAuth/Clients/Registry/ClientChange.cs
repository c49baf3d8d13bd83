namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>A client and the event that tells how it became so; both are written, or neither.</summary>
/// <param name="Client">The client as it is to be kept.</param>
/// <param name="Event">The event.</param>
public sealed record ClientChange(Client Client, ClientEvent Event);
