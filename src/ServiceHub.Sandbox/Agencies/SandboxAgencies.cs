using ServiceHub.Sandbox.People;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>The simulated agencies: made once in a directory, started from there.</summary>
public sealed class SandboxAgencies : IAsyncDisposable
{
    internal SandboxAgencies(IReadOnlyDictionary<string, string?> settings, IAgencyServer identityCard, IAgencyServer socialSecurity) =>
        (Settings, IdentityCard, SocialSecurity) = (settings, identityCard, socialSecurity);

    /// <summary>All that the hub needs to know to reach the agencies, as configuration: addresses and a token.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    public IAgencyServer IdentityCard { get; }

    public IAgencyServer SocialSecurity { get; }

    /// <summary>Whether the directory holds the agencies that the options describe.</summary>
    /// <exception cref="SandboxStateException">It holds others; the message names the remedies.</exception>
    public static bool IsPrepared(string directory, SandboxOptions options) => throw new NotSupportedException();

    /// <summary>Makes the agencies' stores; one that was interrupted can be repeated.</summary>
    public static Task PrepareAsync(string directory, Population population, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Starts the agencies from their stores.</summary>
    public static Task<SandboxAgencies> StartAsync(
        string directory, SandboxOptions options, TimeProvider time, CancellationToken cancellation) => throw new NotSupportedException();

    public async ValueTask DisposeAsync()
    {
        await IdentityCard.StopAsync();
        await SocialSecurity.StopAsync();
    }
}
