namespace ServiceHub.Data.Tests.OAuth.Clients;

public sealed class PostgreSqlClientRegisterTests() : ClientRegisterContract(new PostgreSqlTestDatabase());
