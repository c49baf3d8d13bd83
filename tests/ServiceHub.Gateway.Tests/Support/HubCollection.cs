namespace ServiceHub.Gateway.Tests.Support;

[CollectionDefinition(Name)]
public sealed class HubCollection : ICollectionFixture<SharedHub>
{
    public const string Name = "hub";
}
