namespace ServiceHub.Sandbox.Agencies;

/// <summary>A simulated agency that answers over a socket of its own.</summary>
public interface IAgencyServer
{
    /// <summary>Where it listens.</summary>
    Uri Address { get; }

    /// <summary>How many calls have reached it, refused ones included.</summary>
    long Calls { get; }

    /// <summary>Ends this agency alone; whoever asks it finds nobody listening.</summary>
    Task StopAsync();
}
