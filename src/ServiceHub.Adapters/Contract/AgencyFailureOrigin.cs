namespace ServiceHub.Adapters.Contract;

/// <summary>Which side a failure comes from.</summary>
public enum AgencyFailureOrigin
{
    /// <summary>The hub: a limit of its own, a wrong manifest.</summary>
    Hub,

    /// <summary>The agency or the network before it.</summary>
    Agency,
}
