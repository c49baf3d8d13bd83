using ServiceHub.Data.Tests;

namespace ServiceHub.Services.Tests.Agreements;

public sealed class AgreementRegistryTests() : AgreementRegistryContract(new TestDatabase());
