namespace ServiceHub.OAuth.Stores;

/// <summary>Who the citizens are, by the ids under which an organisation knows them.</summary>
public interface ICitizenDirectory
{
    /// <summary>Finds a citizen by national ID.</summary>
    /// <param name="nationalId">What a trusted login or a client gave; any text. It is kept nowhere.</param>
    /// <param name="organisation">The organisation (ISO 6523) for which the id is.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The pairwise id (<c>Citizen.id</c>), or null when it is no national ID or nobody's.</returns>
    ValueTask<string?> FindAsync(string nationalId, string organisation, CancellationToken cancellation);
}
