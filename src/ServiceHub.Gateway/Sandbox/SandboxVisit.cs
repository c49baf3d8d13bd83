using ServiceHub.Sandbox.Agencies;
using ServiceHub.Sandbox.People;

namespace ServiceHub.Gateway.Sandbox;

/// <summary>The sandbox as a command uses it: the agencies for as long as it lasts, and whom they know.</summary>
internal sealed record SandboxVisit(SandboxAgencies Agencies, Lazy<Population> People) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Agencies.DisposeAsync();
}
