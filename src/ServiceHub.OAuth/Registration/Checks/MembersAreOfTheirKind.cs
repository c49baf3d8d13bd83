using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>Each member that is known can be read, and those that are demanded are there (RFC 7591 §2).</summary>
internal sealed class MembersAreOfTheirKind : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation)
    {
        var (metadata, error) = MetadataReader.Read(context.Json);
        if (metadata is not null)
        {
            context.Metadata = metadata;
        }
        return new(error);
    }
}
