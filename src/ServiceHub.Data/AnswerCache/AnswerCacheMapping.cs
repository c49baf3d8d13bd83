using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.AnswerCache;

internal sealed class AnswerCacheMapping : IEntityTypeConfiguration<CachedAnswerRow>, IEntityTypeConfiguration<ForgottenAnswersRow>
{
    private const int HashLength = 32;
    private const int AgencyLength = 64;

    public void Configure(EntityTypeBuilder<CachedAnswerRow> builder)
    {
        builder.ToTable("CachedAnswers");
        builder.HasKey(answer => answer.Hash);
        builder.Property(answer => answer.Hash).HasMaxLength(HashLength);
        builder.Property(answer => answer.Agency).HasMaxLength(AgencyLength);
        builder.Property(answer => answer.SubjectHash).HasMaxLength(HashLength);
        builder.ComplexProperty(answer => answer.Payload).Property(value => value.KeyId).HasMaxLength(HashLength);
        builder.HasIndex(answer => new { answer.Agency, answer.SubjectHash });
        builder.HasIndex(answer => answer.Expires);
    }

    public void Configure(EntityTypeBuilder<ForgottenAnswersRow> builder)
    {
        builder.ToTable("ForgottenAnswers");
        builder.HasKey(forgotten => new { forgotten.Agency, forgotten.SubjectHash });
        builder.Property(forgotten => forgotten.Agency).HasMaxLength(AgencyLength);
        builder.Property(forgotten => forgotten.SubjectHash).HasMaxLength(HashLength);
    }
}
