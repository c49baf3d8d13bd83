namespace ServiceHub.Gateway.Tests.Support;

[CollectionDefinition(Name)]
public sealed class OneHub : ICollectionFixture<SharedHub>
{
    public const string Name = "hub";
}
