namespace ServiceHub.Data.Tests.Retention;

public sealed class RetentionTests() : RetentionContract(new TestDatabase());
