namespace ServiceHub.OAuth.Stores;

/// <summary>When credentials were last used, for those who look for the unused ones.</summary>
public interface ICredentialUses
{
    /// <summary>Takes note that a credential has just opened something; at once, as it is written later and to the minute.</summary>
    /// <param name="clientId">Whose it is.</param>
    /// <param name="credentialId">Which (<see cref="Clients.Credentials.ClientCredential.Id"/>).</param>
    void Mark(string clientId, string credentialId);
}
