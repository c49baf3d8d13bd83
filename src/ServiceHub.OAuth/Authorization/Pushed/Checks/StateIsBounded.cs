using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Authorization.Pushed.Checks;

/// <summary>A <c>state</c>, which goes back as it came, is short and of the characters of RFC 6749 Appendix A.5.</summary>
internal sealed class StateIsBounded : IRequestCheck<PushedContext>
{
    private const int Longest = 512;

    public ValueTask<OAuthError?> CheckAsync(PushedContext context, CancellationToken cancellation) =>
        context.Request.Find(ParameterNames.State) is { } state
        && (state.Length > Longest || state.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            ? new(AuthorizationErrors.StateMalformed)
            : default;
}
