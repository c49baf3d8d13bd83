namespace ServiceHub.Data.Tests.Disclosure;

public sealed class PostgreSqlDisclosureReaderTests() : DisclosureReaderContract(new PostgreSqlTestDatabase());
