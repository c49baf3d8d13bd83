using System.Text.Json;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>Nobody vouches for the client by a software statement (RFC 7591 §2.3): the hub trusts no issuer of them, administrators approve.</summary>
internal sealed class NoStatementIsSent : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        MetadataReader.Find(context.Json, MetadataNames.SoftwareStatement) switch
        {
            null => default,
            { ValueKind: JsonValueKind.String } => new(RegistrationErrors.StatementNotApproved),
            _ => new(RegistrationErrors.StatementMalformed),
        };
}
