using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Stores.InMemory;
using ServiceHub.OAuth.Tests.Clients.Registry;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Stores.InMemory;

public sealed class InMemoryClientRegisterTests : ClientRegisterConformance
{
    private readonly InMemoryClientRegister _register = new(new FixedClock { Now = Now });

    protected override IClientRegister Register => _register;

    protected override IClientCatalogue Catalogue => _register;
}
