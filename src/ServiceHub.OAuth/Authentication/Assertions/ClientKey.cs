using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Authentication.Assertions;

/// <summary>A key and the credential by which the client holds it.</summary>
internal sealed record ClientKey(ClientCredential Credential, VerifyingKey Key);
