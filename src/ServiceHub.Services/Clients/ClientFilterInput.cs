using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Services.Clients;

/// <summary>Which clients are wanted, as the contract's input gives it.</summary>
internal sealed record ClientFilterInput(ClientState? State, string? Scope, string? Method, int? ExpiresWithinDays, DateTimeOffset? UnusedSince, bool? AwaitsApproval, string? Text)
{
    private const int MostDays = 36_500;

    public ClientFilter Read(DateTimeOffset now) => new()
    {
        State = State,
        Scope = Scope,
        Method = Method,
        ExpiresBefore = ExpiresWithinDays is { } days ? now.AddDays(Math.Clamp(days, 0, MostDays)) : null,
        UnusedSince = UnusedSince,
        AwaitsApproval = AwaitsApproval,
        Text = Text,
    };
}
