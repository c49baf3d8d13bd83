namespace ServiceHub.Sandbox.Agencies.SocialSecurity;

/// <summary>The Social Security Office: SOAP 1.1, open to the government's network.</summary>
internal sealed class SocialSecurityAgency : ISandboxAgency
{
    private const string Database = "social-security.db";

    public string Name => "social-security";

    public bool IsOverSocket => true;

    public void Prepare(SandboxDirectory place, KnownPeople known) => MembershipStore.Create(place.At(Database), known.People);

    public OpenAgency Open(SandboxDirectory place, TimeProvider time)
    {
        var store = new MembershipStore(place.At(Database));
        return new OpenAgency { Answer = new MembershipEndpoint(store, time).AnswerAsync, Store = store };
    }
}
