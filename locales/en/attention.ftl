### Under an address, in English: to whose attention the note is brought. What stands in the nominative stays so.

# A department alone.
# $department: the department of the addressee
attention-department = Attention: { $department }

# A post in a department.
# $department: the department of the addressee
# $post: the post in it
attention-post = Attention: { $post }, { $department }
