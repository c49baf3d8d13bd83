using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Mutations;

internal sealed class MutationMapping : IEntityTypeConfiguration<MutationRow>
{
    private const int KeyIdLength = 32;

    public void Configure(EntityTypeBuilder<MutationRow> builder)
    {
        builder.ToTable("Mutations");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(32);
        builder.Property(row => row.AnswerKeyId).HasMaxLength(KeyIdLength);
        builder.HasIndex(row => row.Expires);
    }
}
