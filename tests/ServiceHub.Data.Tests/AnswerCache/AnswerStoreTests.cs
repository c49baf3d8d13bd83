namespace ServiceHub.Data.Tests.AnswerCache;

public sealed class AnswerStoreTests() : AnswerStoreContract(new TestDatabase());
