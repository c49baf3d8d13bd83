namespace ServiceHub.Data.Tests.AnswerCache;

public sealed class PostgreSqlAnswerStoreTests() : AnswerStoreContract(new PostgreSqlTestDatabase());
